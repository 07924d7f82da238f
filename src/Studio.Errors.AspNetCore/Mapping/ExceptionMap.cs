using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;

namespace Studio.Errors.AspNetCore;

/// <summary>Which error an exception is answered with. The nearest mapped base type of what was thrown is asked first.</summary>
internal sealed class ExceptionMap
{
    private readonly Dictionary<Type, Func<Exception, HttpContext, ErrorResult?>> mapped = [];

    // Exceptions come in few types; the walk up the base types is paid once for each.
    private readonly ConcurrentDictionary<Type, Func<Exception, HttpContext, ErrorResult?>[]> found = new();

    /// <summary>Maps a type. What was mapped before for the same type gives way.</summary>
    /// <typeparam name="TException">The type.</typeparam>
    /// <param name="create">Makes the error; null where the next base type is to be asked.</param>
    public void Add<TException>(Func<TException, HttpContext, ErrorResult?> create)
        where TException : Exception
    {
        mapped[typeof(TException)] = (exception, context) => create((TException)exception, context);
        found.Clear();
    }

    /// <summary>Takes over what another map holds. Its entries are asked before those of the same type.</summary>
    /// <param name="other">The other map.</param>
    public void AddAll(ExceptionMap other)
    {
        foreach (var (type, create) in other.mapped)
        {
            mapped[type] = mapped.TryGetValue(type, out var former)
                ? (exception, context) => create(exception, context) ?? former(exception, context)
                : create;
        }

        found.Clear();
    }

    /// <summary>Takes a type out.</summary>
    /// <typeparam name="TException">The type itself; those derived from it stay.</typeparam>
    public void Forget<TException>()
        where TException : Exception
    {
        mapped.Remove(typeof(TException));
        found.Clear();
    }

    /// <summary>Makes the error for an exception.</summary>
    /// <param name="exception">What was thrown.</param>
    /// <param name="context">The request.</param>
    /// <returns>The error; null where no base type is mapped.</returns>
    public ErrorResult? Find(Exception exception, HttpContext context)
    {
        foreach (var create in found.GetOrAdd(exception.GetType(), From))
        {
            if (create(exception, context) is { } result)
            {
                return result;
            }
        }

        return null;
    }

    private Func<Exception, HttpContext, ErrorResult?>[] From(Type type)
    {
        var nearestFirst = new List<Func<Exception, HttpContext, ErrorResult?>>();
        for (var nearest = type; nearest is not null; nearest = nearest.BaseType)
        {
            if (mapped.TryGetValue(nearest, out var create))
            {
                nearestFirst.Add(create);
            }
        }

        return [.. nearestFirst];
    }
}
