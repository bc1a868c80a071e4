using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Kernel.Backoffice.Api.Problems;

namespace WraparoundCare.Kernel.Backoffice.Api.ContentTypes;

/// <summary>Keys of types, of their fields and of their tabs are chosen by the client, so they can be in use already.</summary>
internal sealed class TypeKeys(
    IContentTypeService documentTypes,
    IMediaTypeService mediaTypes,
    IMemberTypeService memberTypes,
    IEntityService entities,
    OperationProblems problems)
{
    /// <returns>The answer that refuses to make something with this key, or null when the key is free.</returns>
    public IActionResult? Refuse(Guid? key) => key is { } wanted && entities.Exists(wanted) ? problems.Exists("Key") : null;

    /// <returns>The answer that refuses fields or tabs whose keys are those of others, or null.</returns>
    /// <param name="request">A type as somebody wants it to be.</param>
    /// <param name="type">The key of the type that has them; null is a new one.</param>
    public IActionResult? Refuse(TypeRequest request, Guid? type)
    {
        var others = documentTypes.GetAll().Concat<IContentTypeComposition>(mediaTypes.GetAll()).Concat(memberTypes.GetAll())
            .Where(other => other.Key != type)
            .ToList();
        return AreFree(request.Properties.Select(field => field.Id), others.SelectMany(other => other.PropertyTypes.Select(own => own.Key)))
            && AreFree(request.Containers.Select(tab => tab.Id), others.SelectMany(other => other.PropertyGroups.Select(own => own.Key)))
                ? null
                : problems.Exists("Key");
    }

    private static bool AreFree(IEnumerable<Guid> wanted, IEnumerable<Guid> taken)
    {
        var known = taken.ToHashSet();
        return wanted.All(known.Add);
    }
}
