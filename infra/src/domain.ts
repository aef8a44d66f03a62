import { AcmCertificate } from '@cdktn/provider-aws/lib/acm-certificate/index.js';
import { AcmCertificateValidation } from '@cdktn/provider-aws/lib/acm-certificate-validation/index.js';
import type { Lb } from '@cdktn/provider-aws/lib/lb/index.js';
import { Route53Record } from '@cdktn/provider-aws/lib/route53-record/index.js';
import { Route53Zone } from '@cdktn/provider-aws/lib/route53-zone/index.js';
import { TerraformOutput } from 'cdktn';
import type { Construct } from 'constructs';

export type Domain = { readonly zoneId: string; readonly name: string; readonly certificateArn: string };

/** The zone that members find the service in, and a certificate that renews itself as long as its record stands. */
export function defineDomain(scope: Construct, name: string): Domain {
  const zone = new Route53Zone(scope, 'zone', { name, lifecycle: { preventDestroy: true } });
  new TerraformOutput(scope, 'name_servers', {
    description: 'What the parent domain has to delegate to before the certificate is given.',
    value: zone.nameServers,
  });
  new Route53Record(scope, 'who-may-certify', {
    zoneId: zone.zoneId,
    name,
    type: 'CAA',
    ttl: 3600,
    records: ['0 issue "amazon.com"', '0 issuewild ";"'],
  });
  const certificate = new AcmCertificate(scope, 'certificate', {
    domainName: name,
    validationMethod: 'DNS',
    lifecycle: { createBeforeDestroy: true },
  });
  const proof = (field: string) =>
    `\${tolist(aws_acm_certificate.${certificate.friendlyUniqueId}.domain_validation_options)[0].resource_record_${field}}`;
  const record = new Route53Record(scope, 'certificate-proof', {
    zoneId: zone.zoneId,
    name: proof('name'),
    type: proof('type'),
    ttl: 300,
    records: [proof('value')],
  });
  const valid = new AcmCertificateValidation(scope, 'certificate-valid', {
    certificateArn: certificate.arn,
    validationRecordFqdns: [record.fqdn],
  });
  return { zoneId: zone.zoneId, name, certificateArn: valid.certificateArn };
}

/** Leads the domain to the load balancer. */
export function pointDomain(scope: Construct, { zoneId, name }: Domain, balancer: Lb): void {
  new Route53Record(scope, 'address', {
    zoneId,
    name,
    type: 'A',
    alias: { name: balancer.dnsName, zoneId: balancer.zoneId, evaluateTargetHealth: true },
  });
}
