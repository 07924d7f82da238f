namespace Studio.Errors.Catalog.Tests;

/// <summary>SERR036: every error carries its envelope.</summary>
public sealed class EnvelopeTooLargeTests
{
    [Fact]
    public void Is_about_depth()
    {
        Envelopes.Verify(""" "a": { "b": [{ "c": { "d": [{ "e": { "f": 1 } }] } }] } """);
        Envelopes.Verify(""" "a": { "b": [{ "c": { "d": [{ "e": { "f": {|SERR036:{|} "g": 1 } } }] } }] } """);
    }

    [Fact]
    public void Is_about_members()
    {
        var members = string.Join(", ", Enumerable.Range(0, 63).Select(index => $"\"m{index}\": 1"));
        Envelopes.Verify(members);
        Envelopes.Verify($$""" {{members}}, "{|SERR036:n|}": 1, "o": { "p": 1 } """);
    }

    [Fact]
    public void Is_about_elements()
    {
        Envelopes.Verify($$""" "a": [{{string.Join(", ", Enumerable.Repeat("1", 16))}}] """);
        Envelopes.Verify($$""" "a": {|SERR036:[|}{{string.Join(", ", Enumerable.Repeat("1", 17))}}] """);
    }

    [Theory]
    [InlineData("x", 1)]
    [InlineData("é", 2)]
    public void Is_about_constants(string letter, int bytes)
    {
        var most = string.Concat(Enumerable.Repeat(letter, 512 / bytes));
        Envelopes.Verify($$""" "a": "{{most}}", "b": "{message}" """);
        Envelopes.Verify($$""" "a": "{{most}}", "b": {|SERR036:true|}, "c": "told once" """);
        Envelopes.Verify($$""" "a": "{|SERR036:{{most}}.{status}|}" """);
    }
}
