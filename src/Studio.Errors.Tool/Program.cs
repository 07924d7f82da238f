return Studio.Errors.Tool.ToolCommands.Run(args);
