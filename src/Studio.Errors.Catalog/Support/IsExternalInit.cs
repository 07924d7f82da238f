namespace System.Runtime.CompilerServices;

/// <summary>Lets records compile for netstandard2.0; the compiler looks for the type by name.</summary>
internal static class IsExternalInit;
