using System.Text.Json;
using System.Text.Json.Serialization;

namespace StudioApi;

/// <summary>How what is sent and received becomes JSON, as code: a trimmed application can't find it out at run time.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(ApiKey))]
[JsonSerializable(typeof(NewStudio))]
[JsonSerializable(typeof(Page<Studio>))]
[JsonSerializable(typeof(Page<StudioStream>))]
[JsonSerializable(typeof(HttpIngest.StudioState))]
// Of parameters, for the OpenAPI document.
[JsonSerializable(typeof(int))]
[JsonSerializable(typeof(string))]
internal sealed partial class StudioJson : JsonSerializerContext;
