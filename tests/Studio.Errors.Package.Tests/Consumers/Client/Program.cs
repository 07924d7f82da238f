using Client;

foreach (var code in args)
{
    var known = ApiErrorMapper.ParseCode(code);
    Console.WriteLine($"{code}: {known}, {ApiErrors.Catalog.Find(code)?.Status}");
}
