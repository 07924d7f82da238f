using Studio.Errors.Catalog;

namespace Studio.Errors.Generator;

/// <summary>Prints the texts that a string has today as constants.</summary>
internal static class ConstantsPrinter
{
    public static void Print(SourceWriter writer, ParameterModel parameter)
    {
        writer.Lines($"""
            /// <summary>What <see cref="{parameter.PropertyName}"/> can be today; a newer server may have others.</summary>
            public static class {parameter.ConstantsName}
            """).Open();
        writer.Separated(parameter.Values, value => writer.Lines($"""
            /// <summary><c>{Escapes.Xml(value)}</c></summary>
            public const string {Identifiers.Constant(value)} = {QuotedText.CSharp(value)};
            """)).Close();
    }
}
