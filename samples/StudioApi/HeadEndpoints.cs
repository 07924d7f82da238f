namespace StudioApi;

/// <summary>Lets HEAD be asked wherever GET may be: the same headers, no body.</summary>
internal static class HeadEndpoints
{
    /// <summary>Adds HEAD to every GET of a group.</summary>
    public static TBuilder AnswerHead<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder
    {
        builder.Finally(static endpoint =>
        {
            if (endpoint.Metadata.OfType<IHttpMethodMetadata>().LastOrDefault()?.HttpMethods is [var only] && HttpMethods.IsGet(only))
            {
                endpoint.Metadata.Add(new HttpMethodMetadata([HttpMethods.Get, HttpMethods.Head]));
            }
        });
        return builder;
    }
}
