namespace Studio.Errors.Generator.Tests;

public class AnchorTests
{
    [Fact]
    public void A_server_gets_its_family() => Verify.Clean(new());
}
