using System.ComponentModel;

namespace Studio.Errors.AspNetCore;

/// <summary>An object in an error's fields. Generated records implement it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IErrorValue
{
    /// <summary>Writes the members: for each, <see cref="ErrorArgumentWriter.Name"/> and then one call of <c>Write</c>.</summary>
    /// <param name="writer">Takes them.</param>
    void WriteMembers(ref ErrorArgumentWriter writer);
}
