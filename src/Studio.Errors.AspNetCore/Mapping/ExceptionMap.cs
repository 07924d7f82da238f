using System.Collections.Concurrent;

namespace Studio.Errors.AspNetCore;

/// <summary>Which error an exception type is answered with. The nearest mapped base type of what was thrown wins.</summary>
internal sealed class ExceptionMap
{
    private readonly Dictionary<Type, Func<Exception, ErrorResult>> mapped = [];

    // Exceptions come in few types; the walk up the base types is paid once for each.
    private readonly ConcurrentDictionary<Type, Func<Exception, ErrorResult>?> found = new();

    /// <summary>Maps a type. What was mapped before for the same type gives way.</summary>
    /// <typeparam name="TException">The type.</typeparam>
    /// <param name="create">Makes the error.</param>
    public void Add<TException>(Func<TException, ErrorResult> create)
        where TException : Exception
    {
        mapped[typeof(TException)] = exception => create((TException)exception);
        found.Clear();
    }

    /// <summary>Takes over what another map holds. Its entries win over those of the same type.</summary>
    /// <param name="other">The other map.</param>
    public void AddAll(ExceptionMap other)
    {
        foreach (var (type, create) in other.mapped)
        {
            mapped[type] = create;
        }

        found.Clear();
    }

    /// <summary>Makes the error for an exception.</summary>
    /// <param name="exception">What was thrown.</param>
    /// <returns>The error; null where no base type is mapped.</returns>
    public ErrorResult? Find(Exception exception) => found.GetOrAdd(exception.GetType(), Nearest)?.Invoke(exception);

    private Func<Exception, ErrorResult>? Nearest(Type type)
    {
        for (var nearest = type; nearest is not null; nearest = nearest.BaseType)
        {
            if (mapped.TryGetValue(nearest, out var create))
            {
                return create;
            }
        }

        return null;
    }
}
