using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http.Features;

namespace Studio.Errors.AspNetCore;

/// <summary>
/// Looks features up by their type. <see cref="IFeatureCollection.Get{TFeature}"/> is a generic method of an interface, which the runtime
/// finds in a table of its own at every call: several times what the server's look-up takes.
/// </summary>
internal static class FeatureLookup
{
    /// <summary>Finds a feature.</summary>
    /// <typeparam name="TFeature">Its type.</typeparam>
    /// <param name="features">The request's.</param>
    /// <returns>The feature; null where the request has none.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TFeature? Find<TFeature>(this IFeatureCollection features)
        where TFeature : class => (TFeature?)features[typeof(TFeature)];

    /// <summary>Finds a feature that every request has.</summary>
    /// <typeparam name="TFeature">Its type.</typeparam>
    /// <param name="features">The request's.</param>
    /// <returns>The feature.</returns>
    /// <exception cref="InvalidOperationException">The request has none.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TFeature Demand<TFeature>(this IFeatureCollection features)
        where TFeature : class => (TFeature?)features[typeof(TFeature)] ?? throw Missing(typeof(TFeature));

    /// <summary>Puts a feature in the place of the request's.</summary>
    /// <typeparam name="TFeature">Its type.</typeparam>
    /// <param name="features">The request's.</param>
    /// <param name="feature">The feature.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Put<TFeature>(this IFeatureCollection features, TFeature feature)
        where TFeature : class => features[typeof(TFeature)] = feature;

    private static InvalidOperationException Missing(Type feature) => new($"The request has no {feature.FullName}.");
}
