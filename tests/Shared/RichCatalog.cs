namespace Studio.Errors.Tests;

/// <summary>A catalog with types, lists, maps, formats, values and every role of a violation.</summary>
internal static class RichCatalog
{
    public const string Text = """
        {
          "version": "v1", "codes": "SCREAMING_SNAKE_CASE",
          "types": {
            "fault": {
              "description": "One <fault> of a request.",
              "fields": {
                "source": { "type": "origin", "required": false },
                "reason": { "type": "string", "values": ["required", "OUT_OF_RANGE", "2late"], "description": "Why." },
                "message": { "type": "string" },
                "min": { "type": "number", "required": false },
                "max": { "type": "number", "required": false },
                "tags": { "type": "list", "of": "string", "required": false }
              }
            },
            "origin": {
              "fields": {
                "pointer": { "type": "string", "required": false },
                "parameter": { "type": "string", "required": false },
                "in": { "type": "string", "required": false }
              }
            },
            "slot": {
              "fields": {
                "id": { "type": "string", "format": "uuid" },
                "from": { "type": "string", "format": "date-time" },
                "day": { "type": "string", "format": "date", "required": false },
                "link": { "type": "string", "format": "uri", "required": false },
                "class": { "type": "integer", "required": false },
                "is_free": { "type": "boolean", "required": false },
                "shares": { "type": "list", "of": "number" }
              }
            }
          },
          "errors": {
            "not_valid": {
              "status": 400, "retry": "never", "message": "{detail}",
              "values": { "detail": { "type": "string", "default": "the request is not valid" } },
              "fields": {
                "faults": { "type": "list", "of": "fault", "max": 3, "required": false },
                "total": { "type": "integer", "default": 0 }
              },
              "from": {
                "statuses": ["4xx"],
                "validation": {
                  "list": "faults", "form": "fragment", "pointer": "source.pointer", "parameter": "source.parameter", "in": "source.in",
                  "reason": "reason", "reasons": { "range": "OUT_OF_RANGE" }, "message": "message", "min": "min", "max": "max",
                  "count": "total", "summary": "detail"
                }
              }
            },
            "taken": {
              "status": 409, "retry": "never", "message": "taken until {until}",
              "fields": {
                "until": { "type": "string", "format": "date-time" },
                "slot": { "type": "slot" },
                "others": { "type": "map", "of": { "type": "list", "of": "slot" }, "required": false },
                "codes": { "type": "map", "of": "integer" },
                "days": { "type": "list", "of": { "type": "string", "format": "date" }, "required": false },
                "kind": { "type": "string", "values": ["card", "bank-transfer"], "required": false },
                "link": { "type": "string", "format": "uri", "required": false },
                "owner": { "type": "string", "format": "uuid", "required": false }
              }
            },
            "broken": { "status": 500, "retry": "backoff", "message": "something broke", "from": { "statuses": ["5xx"] } }
          }
        }
        """;
}
