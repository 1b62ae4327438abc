// hosts serve /404.html at any depth: no router, absolute links
export const trailingSlash = 'never';
export const csr = false;
