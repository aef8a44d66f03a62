import { TerraformVariable } from 'cdktn';
import type { Construct } from 'constructs';

/** Expressions of Terraform. */
export type Subscribers = {
  readonly email: string;
  readonly pageUrl: string;
  /** Without the braces of an expression. */
  readonly hasPageUrl: string;
};

/** Who is called for a page is the operator's to say, such as the address that a paging service gives. */
export function defineSubscribers(scope: Construct, email: string): Subscribers {
  const url = new TerraformVariable(scope, 'page_url', {
    type: 'string',
    nullable: false,
    default: '',
    sensitive: false,
    description:
      'Where pages are posted, beside the mail: the HTTPS address of a paging service, or nothing.',
    validation: [
      {
        condition: `\${var.page_url == "" || can(regex("^https://", var.page_url))}`,
        errorMessage: 'An HTTPS address, or nothing.',
      },
    ],
  });
  return { email, pageUrl: url.stringValue, hasPageUrl: 'var.page_url != ""' };
}
