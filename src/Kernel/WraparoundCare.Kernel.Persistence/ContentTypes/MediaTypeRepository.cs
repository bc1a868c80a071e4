using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace WraparoundCare.Kernel.Persistence.ContentTypes;

/// <summary>Stores media types.</summary>
internal sealed class MediaTypeRepository(ContentTypeServices services)
    : ContentTypeRepositoryBase<IMediaType>(services, Constants.ObjectTypes.MediaType), IMediaTypeRepository;
