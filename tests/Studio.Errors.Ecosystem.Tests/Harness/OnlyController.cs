using System.Reflection;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Mvc.Controllers;

namespace Studio.Errors.Ecosystem.Tests.Harness;

/// <summary>Leaves an application one controller of the many in this assembly.</summary>
internal sealed class OnlyController<TController> : IApplicationFeatureProvider<ControllerFeature>
{
    public void PopulateFeature(IEnumerable<ApplicationPart> parts, ControllerFeature feature)
    {
        feature.Controllers.Clear();
        feature.Controllers.Add(typeof(TController).GetTypeInfo());
    }
}
