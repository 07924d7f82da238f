namespace Studio.Errors.Analyzers.Tests;

/// <summary>A stand-in for what the generator prints, for a catalog of a few codes.</summary>
internal static class GeneratedShape
{
    public const string Source =
        """"
        #nullable enable
        using System.Reflection;
        using System.Text.Json.Serialization;
        using Microsoft.AspNetCore.Http.Metadata;

        [ErrorCatalog("errors.json")]
        public static partial class ApiErrors
        {
            public static ErrorCatalog Catalog { get; } = ErrorCatalog.Parse("{}"u8);

            [ErrorCode("not_found", Status = 404), JsonConverter(typeof(ErrorResultJsonConverter))]
            public sealed class NotFound : ErrorResult, IEndpointMetadataProvider
            {
                private static readonly ErrorTemplate template = ErrorTemplate.Of(Catalog, "not_found");
                public NotFound() : base(template) { }
                static void IEndpointMetadataProvider.PopulateMetadata(MethodInfo method, EndpointBuilder builder) { }
            }

            [ErrorCode("insufficient_scope", Status = 403, AnswersMissingScope = true), JsonConverter(typeof(ErrorResultJsonConverter))]
            public sealed class InsufficientScope : ErrorResult, IEndpointMetadataProvider
            {
                private static readonly ErrorTemplate template = ErrorTemplate.Of(Catalog, "insufficient_scope");
                public InsufficientScope(string requiredScope) : base(template) => RequiredScope = requiredScope;
                public string RequiredScope { get; }
                static void IEndpointMetadataProvider.PopulateMetadata(MethodInfo method, EndpointBuilder builder) { }
            }

            [ErrorCode("write_disabled", Status = 503), JsonConverter(typeof(ErrorResultJsonConverter))]
            public sealed class WriteDisabled : ErrorResult, IEndpointMetadataProvider
            {
                private static readonly ErrorTemplate template = ErrorTemplate.Of(Catalog, "write_disabled");
                public WriteDisabled() : base(template) { }
                static void IEndpointMetadataProvider.PopulateMetadata(MethodInfo method, EndpointBuilder builder) { }
            }

            [ErrorCode("invalid_request", Status = 400), JsonConverter(typeof(ErrorResultJsonConverter))]
            public sealed class InvalidRequest : ErrorResult, IEndpointMetadataProvider
            {
                private static readonly ErrorTemplate template = ErrorTemplate.Of(Catalog, "invalid_request");
                public InvalidRequest(string detail = "the request can't be read") : base(template) => Detail = detail;
                public string Detail { get; }
                static void IEndpointMetadataProvider.PopulateMetadata(MethodInfo method, EndpointBuilder builder) { }
            }
        }

        public enum ApiErrorCode
        {
            Unknown = 0,
            [ErrorCode("not_found", Status = 404)] NotFound = 1,
            [ErrorCode("insufficient_scope", Status = 403, AnswersMissingScope = true)] InsufficientScope = 2,
            [ErrorCode("write_disabled", Status = 503)] WriteDisabled = 3,
            [ErrorCode("unavailable", Status = 503)] Unavailable = 4,
            [ErrorCode("invalid_request", Status = 400)] InvalidRequest = 5,
        }

        """";
}
