using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace WraparoundCare.Kernel.Persistence.ContentTypes;

/// <summary>Stores member types.</summary>
internal sealed class MemberTypeRepository(ContentTypeServices services)
    : ContentTypeRepositoryBase<IMemberType>(services, Constants.ObjectTypes.MemberType), IMemberTypeRepository
{
    public override void Save(IMemberType entity)
    {
        if (string.IsNullOrWhiteSpace(entity.Icon))
        {
            entity.Icon = Constants.Icons.Member;
        }

        base.Save(entity);
    }
}
