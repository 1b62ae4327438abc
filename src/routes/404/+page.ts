// hosts serve /404.html at any depth: no script, absolute links
export const trailingSlash = 'never';
export const csr = false;
