using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Controllers;

namespace WraparoundCare.Kernel.Website.Rendering;

/// <summary>
/// Controllers need not be public: one that is internal takes the services of its own project through its constructor, as any class does.
/// </summary>
internal sealed class InternalControllers : ControllerFeatureProvider
{
    protected override bool IsController(TypeInfo typeInfo) => base.IsController(typeInfo)
        || (typeInfo is { IsClass: true, IsAbstract: false, ContainsGenericParameters: false }
            && typeof(ControllerBase).IsAssignableFrom(typeInfo)
            && !typeInfo.IsDefined(typeof(NonControllerAttribute)));
}
