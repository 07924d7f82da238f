using Verifier = Studio.Errors.Analyzers.Tests.Verify<Studio.Errors.Analyzers.InternalsInErrorAnalyzer>;

namespace Studio.Errors.Analyzers.Tests;

public sealed class InternalsInErrorAnalyzerTests
{
    [Theory]
    [InlineData("Show(new ApiErrors.InvalidRequest(\"limit must be a number\"));")]
    [InlineData("try { await Task.Yield(); } catch (FormatException e) { Show(e.Message); Show(new ApiErrors.InvalidRequest(\"x\")); }")]
    [InlineData("try { await Task.Yield(); } catch (FormatException e) { Show(new ApiErrors.InvalidRequest(e.Message.Length > 3 ? \"long\" : \"short\")); }")]
    [InlineData("Show(new ApiErrors.InvalidRequest(error.Message));")]
    [InlineData("Show(new ApiErrors.InvalidRequest(request.Headers[\"X-Other\"].ToString()));")]
    [InlineData("var size = new Exception(\"x\"); Show(new ApiErrors.InvalidRequest(nameof(size)));")]
    public Task Does_not_report(string statements) => Verifier.ReportsNothing(Code.Method(statements));

    [Theory]
    [InlineData("try { await Task.Yield(); } catch (FormatException e) { Show(new ApiErrors.InvalidRequest({|SERR206:e.Message|})); }")]
    [InlineData("try { await Task.Yield(); } catch (FormatException e) { Show(new ApiErrors.InvalidRequest({|SERR206:e.ToString()|})); }")]
    [InlineData("try { await Task.Yield(); } catch (FormatException e) { Show(new ApiErrors.InvalidRequest({|SERR206:$\"failed: {e.Message}\"|})); }")]
    [InlineData("try { await Task.Yield(); } catch (FormatException e) { Show(new ApiErrors.InvalidRequest({|SERR206:$\"failed: {e}\"|})); }")]
    [InlineData("try { await Task.Yield(); } catch (Exception e) { Show(new ApiErrors.InvalidRequest({|SERR206:\"x\" + e.InnerException?.StackTrace|})); }")]
    [InlineData("try { await Task.Yield(); } catch (Exception e) { var text = e.Message.Trim(); Show(new ApiErrors.InvalidRequest({|SERR206:text|})); }")]
    [InlineData("try { await Task.Yield(); } catch (Exception e) { Show(new ApiErrors.InvalidRequest({|SERR206:Text(e)|})); } static string Text(Exception e) => e.Message;")]
    [InlineData("try { await Task.Yield(); } catch (Exception e) { Show(Bad({|SERR206:e.Message|})); } static ErrorResult Bad(string text) => new ApiErrors.InvalidRequest(text);")]
    [InlineData("ApiErrors.InvalidRequest made; try { await Task.Yield(); } catch (Exception e) { made = new({|SERR206:e.Message|}); Show(made); }")]
    [InlineData("Show(new ApiErrors.InvalidRequest({|SERR206:request.Headers.Authorization.ToString()|}));")]
    [InlineData("Show(new ApiErrors.InvalidRequest({|SERR206:\"bad key \" + request.Headers[\"X-API-Key\"]|}));")]
    public Task Reports(string statements) => Verifier.Reports(Code.Method(statements));
}
