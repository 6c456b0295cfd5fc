import { type Environment, settings } from './settings.ts';

/** Who asks Amazon, in which Region and, where that is told, at which addresses: Lambda sets the first four. */
export const askerIn = (told: Environment) => {
  const given = settings('asker', told);
  const { AWS_SESSION_TOKEN: sessionToken, AWS_ENDPOINT_URL: all } = given;
  return {
    region: given.AWS_REGION,
    credentials: {
      accessKeyId: given.AWS_ACCESS_KEY_ID,
      secretAccessKey: given.AWS_SECRET_ACCESS_KEY,
      ...(sessionToken ? { sessionToken } : {}),
    },
    at: { ssm: given.AWS_ENDPOINT_URL_SSM ?? all, kms: given.AWS_ENDPOINT_URL_KMS ?? all },
  };
};
