export { S3Client } from '@aws-sdk/client-s3'; // @broken
export { createTransport } from 'nodemailer'; // @broken
