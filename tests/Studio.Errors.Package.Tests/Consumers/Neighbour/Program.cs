// Its errors.json is data that it reads when it runs.
Console.WriteLine(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "errors.json")));
