/** What openapi-typescript would write of the API of the tests. */
export interface paths {
  "/things/{id}": {
    get: {
      parameters: { path: { id: string } };
      responses: { 200: { content: { "application/json": { name: string } } } };
    };
  };
  "/orders": {
    post: { responses: { 200: { content: { "application/json": { name: string } } } } };
  };
}
