namespace Studio.Errors.AspNetCore.Tests.Validation;

/// <summary>Requests that aren't valid, and what must be said of each.</summary>
internal static class Situations
{
    private const string Int = "must be a whole number from -2147483648 to 2147483647";
    private const string Form = "application/x-www-form-urlencoded";
    private const string Multipart = "multipart/form-data; boundary=b";
    private const string Syntax = "must be valid JSON with the documented members";

    public static IReadOnlyList<Situation> All { get; } =
        [.. Attributes("/basket"), .. Attributes("/validated/basket"), .. Handlers(), .. Json("/basket"), .. Json("/validated/basket"), .. Types(), .. Actions(), .. Parameters(), .. Forms(), .. Said(), .. Hostile()];

    private static IEnumerable<Situation> Attributes(string path) =>
    [
        new(path, """{}""", "/name required: is required") { Sentence = "name is required" },
        new(path, """{"name":"a"}""", "/name length: must have from 2 to 20 characters [2..20]") { Sentence = "name must have from 2 to 20 characters" },
        new(path, """{"name":"ab","qty":11}""", "/qty range: must be from 1 to 10 [1..10]") { Sentence = "qty must be from 1 to 10" },
        new(path, """{"name":"ab","e-mail":"x"}""", "/e-mail email: must be an email address"),
        new(path, """{"name":"ab","site":"x"}""", "/site url: must be a URL"),
        new(path, """{"name":"ab","tag":"X"}""", "/tag pattern: small letters only") { Sentence = "tag does not have the right form" },
        new(path, """{"name":"ab","secret":"X"}""", "/secret pattern: does not have the right form"),
        new(path, """{"name":"ab","call":"x"}""", "/call format: must be a phone number"),
        new(path, """{"name":"ab","card":"1"}""", "/card format: must be the number of a credit card"),
        new(path, """{"name":"ab","data":"*"}""", "/data format: must be Base64"),
        new(path, """{"name":"ab","colour":"green"}""", "/colour value: must be one of red, blue, null"),
        new(path, """{"name":"ab","kind":"none"}""", "/kind value: is one of the values that are not taken"),
        new(path, """{"name":"ab","number":2}""", "/number odd: must be odd"),
        new(path, """{"name":"ab","a.b":-1}""", "/a.b range: must be at least 0 [0..]"),
        new(path, """{"name":"ab","lines":[{},{},{},{}]}""", "/lines length: must have at most 3 items [..3]"),
        new(path, """{"name":"ab","lines":[{},{"sku~/":null}]}""", "/lines/1/sku~0~1 required: is required"),
        new(path, """{"name":"ab","lines":[{"number":9}]}""", "/lines/0/number range: one to five [1..5]") { Sentence = "lines[0].number must be from 1 to 5" },
        new(path, """{"name":"ab","inner":{"name":"ab","inner":{"name":"ab","qty":0}}}""", "/inner/inner/qty range: must be from 1 to 10 [1..10]"),
        new(path, """{"qty":0,"a.b":-1}""", "/name required: is required", "/qty range: must be from 1 to 10 [1..10]", "/a.b range: must be at least 0 [0..]")
        {
            Sentence = "name, qty and a.b are not valid",
        },
        new(path, """{"qty":0,"e-mail":"x","site":"x","a.b":-1}""",
            "/name required: is required", "/qty range: must be from 1 to 10 [1..10]", "/e-mail email: must be an email address", "/site url: must be a URL", "/a.b range: must be at least 0 [0..]")
        {
            Sentence = "5 members are not valid: name, qty, e-mail and 2 more",
        },
    ];

    private static IEnumerable<Situation> Handlers() =>
    [
        new("/basket", """{"name":"ab","vase":"x"}""", "/vase custom: is not valid") { Sentence = "vase is not valid" },
        new("/baskets", """[{"name":"ab"},{}]""", "/1/name required: is required") { Sentence = "[1].name is required" },
        new("/pair", """{"first":"ab","again":"abc"}""", "/again value: is not the same as what it repeats"),
        new("/label", """{"w":9}""", "/text required: is required", "/w range: must be from 1 to 3 [1..3]"),
        new("/period", """{"from":2,"until":1}""", "/until custom: ends before it begins") { Sentence = "until is not valid" },
        new("/period", """{"isRefused":true}""", "body custom: nobody is there") { Sentence = "the request is not valid" },
    ];

    private static IEnumerable<Situation> Json(string path) =>
    [
        new(path, """{"name":1}""", "/name type: must be a string") { Sentence = "name must be a string" },
        new(path, """{"qty":"x"}""", $"/qty type: {Int}"),
        new(path, """{"qty":99999999999}""", $"/qty type: {Int}"),
        new(path, """{"lines":[{},{"number":true}]}""", $"/lines/1/number type: {Int}"),
        new(path, """{"lines":{}}""", "/lines type: must be a list"),
        new(path, """{"inner":3}""", "/inner type: must be an object"),
        new(path, """{"day":"Someday"}""", "/day type: must be one of Sunday, Monday, Tuesday, Wednesday, Thursday, Friday, Saturday"),
        new(path, """{"byKey":{"se.cr'et~/":{"number":"x"}}}""", "/byKey type: has the wrong type") { Sentence = "byKey has the wrong type" },
        new(path, """[]""", "body type: must be an object") { Sentence = "the request body must be an object" },
        new(path, """{"name":""", $"- syntax: {Syntax}") { Sentence = $"the request body {Syntax}" },
        new(path, """{"qty":x}""", $"- syntax: {Syntax}"),
        new(path, "", "body required: is required") { Sentence = "a request body is required" },
    ];

    private static IEnumerable<Situation> Types() =>
    [
        new("/basket", "null", $"body required: {Syntax}"),
        new("/ticket", """{}""", "/who required: is required", "/seat required: is required") { Sentence = "who and seat are not valid" },
        new("/ticket", """{"who":"a","seat":1,"next":{"seat":1}}""", "/next/who required: is required"),
        new("/ticket", """{"who":"a","seat":1,"other":1}""", "body unknown: has a member that is not known") { Sentence = "the request body has a member that is not known" },
        new("/ticket", """{"who":"a","seat":1,"next":{"who":"a","seat":1,"se.cr'et":1}}""", "/next unknown: has a member that is not known"),
        new("/ticket", """{"who":null,"seat":1}""", "/who required: is required"),
        new("/shape", """{"kind":"circle","r":"x"}""", $"/r type: {Int}"),
        new("/shape", """{"kind":"secret"}""", "body value: has a type that is not known"),
        new("/optional", """{"qty":"x"}""", $"/qty type: {Int}"),
    ];

    private static IEnumerable<Situation> Actions() =>
    [
        new("/validated/baskets", """[{"name":"ab"},{}]""", "/1/name required: is required"),
        new("/validated/label", """{"w":9}""", "/text required: is required", "/w range: must be from 1 to 3 [1..3]"),
        new("/validated/period", """{"from":2,"until":1}""", "/until custom: ends before it begins"),
        new("/validated/period", """{"isRefused":true}""", "body custom: nobody is there") { Sentence = "the request is not valid" },
        new("/validated/basket", """{"name":"ab","byKey":{"se.cr'et":{"number":9}}}""", "/byKey custom: one to five") { Sentence = "byKey is not valid" },
        new("/validated/search?page=x&page-size=y&day=z", null, $"query:page type: {Int}", "query:page-size type: must be a whole number from 1 to 100", "query:day type: must be one of Sunday, Monday, Tuesday, Wednesday, Thursday, Friday, Saturday")
        {
            Sentence = "page, page-size and day are not valid",
        },
        new("/validated/search?page=1&page-size=200", null, "query:page-size range: must be from 1 to 100 [1..100]") { Sentence = "page-size must be from 1 to 100" },
        new("/validated/paging?page-no=x", null, $"query:page-no type: has the wrong type"),
        new("/own-problem/ticket", """{}""", "/who required: is required", "/seat required: is required") { Sentence = "who and seat are not valid" },
    ];

    private static IEnumerable<Situation> Parameters() =>
    [
        new("/search?page=x&page-size=y&day=z", null, $"query:page type: {Int}", $"query:page-size type: {Int}", "query:day type: must be one of Sunday, Monday, Tuesday, Wednesday, Thursday, Friday, Saturday")
        {
            Sentence = "page, page-size and day are not valid",
        },
        new("/search", null, "query:page required: is required", "query:page-size required: is required"),
        new("/search?page=1&page-size=", null, $"query:page-size type: {Int}") { Sentence = $"page-size {Int}" },
        new("/header", null, $"header:X-Count type: {Int}") { Header = "many" },
        new("/header", null, "header:X-Count required: is required"),
        new("/spot/x", null, "path:spot type: is not valid") { Sentence = "spot is not valid" },
        new("/paging?page-no=x", null, $"query:page-no type: {Int}", "query:Size required: is required"),
        new("/paging?page-no=1&size=200", null, "query:Size range: must be from 1 to 100 [1..100]"),
        new("/limited?limit=200", null, "query:limit range: must be from 1 to 100 [1..100]") { Sentence = "limit must be from 1 to 100" },
        new("/limited?limit=x", null, "query:limit type: must be a whole number from 1 to 100"),
        new("/tags?tags=1&tags=z", null, $"query:tags type: {Int}"),
        new("/both/x?page=y", """{"name":"ab"}""", "path:spot type: is not valid", $"query:page type: {Int}"),
        new("/both/1?page=y", """{"qty":"x"}""", $"query:page type: {Int}", $"/qty type: {Int}"),
        new("/both/1?page=1", """{"qty":"x"}""", $"/qty type: {Int}"),
    ];

    private static IEnumerable<Situation> Forms() =>
    [
        new("/form", "how-many=x", "form:name required: is required", $"form:how-many type: {Int}") { ContentType = Form },
        new("/form", "name=a&how-many=x", $"form:how-many type: {Int}") { ContentType = Form, Sentence = $"how-many {Int}" },
        new("/file", "--b\r\nContent-Disposition: form-data; name=\"other\"\r\n\r\nx\r\n--b--\r\n", "form:upload required: is required") { ContentType = Multipart, Sentence = "upload is required" },
        new("/file", "--b\r\nContent-Disposition", "- syntax: must be a valid form") { ContentType = Multipart, Sentence = "the request body must be a valid form" },
    ];

    private static IEnumerable<Situation> Said() =>
    [
        new("/said", """{"name":"ab"}""",
            "body custom: is not valid", "/lines required: is required", "/lines/0/sku~0~1 taken: somebody else has it", "/lines/1/number range: is outside its range", "/byKey custom: is not valid", "/inner/qty range: one to ten, please"),
        new("/thrown", """{"name":"ab"}""", "/lines/0/number custom: is sold out") { Sentence = "lines[0].number is not valid" },
        new("/problem", """{"name":"ab"}""", "/qty custom: not on Sundays", "/e-mail custom: is not valid", "/vase custom: is taken") { Sentence = "qty, e-mail and vase are not valid" },
        new("/problem/422", """{"name":"ab"}""", "/name custom: is taken") { Sentence = "name is not valid" },
    ];

    private static IEnumerable<Situation> Hostile() =>
    [
        new("/basket", Deep(40), "body custom: is nested too deep") { Sentence = "the request body is nested too deep" },
        new("/basket", Deep(400), $"- syntax: {Syntax}"),
        new("/validated/basket", Deep(40), "body custom: is nested too deep"),
        new("/validated/basket", Deep(400), "body custom: is nested too deep"),
        new("/baskets", Many(300), [.. Enumerable.Range(0, 100).Select(index => $"/{index}/name required: is required")])
        {
            Count = 300,
            Sentence = "300 members are not valid: [0].name, [1].name, [2].name and 297 more",
        },
        new("/basket", """{"\ud800":1,"name":"\ud800"}""", $"- syntax: {Syntax}"),
        new("/ticket", """{"who":"a","seat":1,"\ud800":1}""", $"- syntax: {Syntax}"),
    ];

    private static string Deep(int levels) =>
        string.Concat(Enumerable.Repeat("""{"name":"ab","inner":""", levels)) + "null" + new string('}', levels);

    private static string Many(int items) => $"[{string.Join(',', Enumerable.Repeat("{}", items))}]";
}
