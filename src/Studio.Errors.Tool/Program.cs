using System.CommandLine;
using Studio.Errors.Tool;

return await new RootCommand("Checks an errors.json and tells what stands in it.") { DocsCommand.Create() }.Parse(args).InvokeAsync();
