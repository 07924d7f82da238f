namespace Studio.Errors.AspNetCore.Tests.Catalogs;

[ErrorCatalog("shop.json")]
public static partial class ShopErrors;

/// <summary>The same errors as problem details, with codes in capitals.</summary>
[ErrorCatalog("shop.problem.json")]
public static partial class ProblemErrors;

/// <summary>The same errors without a member around them.</summary>
[ErrorCatalog("shop.flat.json")]
public static partial class FlatErrors;

/// <summary>The same errors in a list of one, with the code inside a text and in a header.</summary>
[ErrorCatalog("shop.list.json")]
public static partial class ListErrors;

/// <summary>Errors that list what is wrong with a request.</summary>
[ErrorCatalog("checked.json")]
public static partial class CheckedErrors;

/// <summary>A catalog that extends <see cref="ShopErrors"/>.</summary>
[ErrorCatalog("branch.json")]
public static partial class BranchErrors;

/// <summary>A catalog that extends <see cref="ShopErrors"/> in another shape.</summary>
[ErrorCatalog("franchise.json")]
public static partial class FranchiseErrors;

/// <summary>A catalog whose API calls that of <see cref="ShopErrors"/>.</summary>
[ErrorCatalog("calling.json")]
public static partial class CallingErrors;
