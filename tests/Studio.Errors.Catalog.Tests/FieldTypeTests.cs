using System.Reflection;

namespace Studio.Errors.Catalog.Tests;

/// <summary>The reader's table of field types and the runtime's are two halves of one: each row has its like in the other.</summary>
public sealed class FieldTypeTests
{
    [Fact]
    public void The_runtime_has_a_row_for_each_type_and_no_other()
    {
        var runtime = typeof(ErrorParameterType).GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Where(property => property.PropertyType == typeof(ErrorParameterType))
            .Select(property => (ErrorParameterType)property.GetValue(null)!)
            .Select(type => $"{type} {type.JsonType}");

        Assert.Equal(
            ScalarType.All.Values.Select(type => $"{type.Words} {type.JsonType}").Order(StringComparer.Ordinal),
            runtime.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_client_has_the_method_that_reads_each_type()
    {
        foreach (var type in ScalarType.All.Values)
        {
            Assert.NotNull(typeof(ErrorResponse).GetMethod(type.Reader, [typeof(string)]));
        }
    }
}
