using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Kernel.Persistence.ContentVersions;
using WraparoundCare.Kernel.Persistence.Scoping;

namespace WraparoundCare.Kernel.Persistence.Media;

internal sealed class MediaRepository(ScopeAccessor scopes, MediaFactory factory, MediaSaver saver, IMediaTypeRepository mediaTypes)
    : ContentRepository<IMedia, MediaRecord>(scopes, Constants.ObjectTypes.Media, Constants.System.RecycleBinMedia), IMediaRepository
{
    private static readonly Func<string, string[]> NamesOf = path => [path, path.TrimStart('/'), "/" + path.TrimStart('/')];

    public void Save(IMedia entity) => saver.Save(entity);

    public IMedia? GetMediaByPath(string mediaPath)
    {
        var paths = NamesOf(mediaPath);
        return Build(Rows().Where(row => row.FilePath != null && paths.Contains(row.FilePath))).FirstOrDefault();
    }

    protected override IQueryable<MediaRecord> Rows(IQueryable<ContentVersionRow>? versions = null) => MediaRecord.Query(Db, versions);

    protected override List<IMedia> Hydrate(IReadOnlyCollection<MediaRecord> records) => [.. factory.Build(records)];

    protected override int? ContentTypeId(string alias) => mediaTypes.Get(alias)?.Id;

    protected override IReadOnlyCollection<Guid> PropertyTypeKeys(string alias) =>
        [.. mediaTypes.GetMany(Array.Empty<int>())
            .SelectMany(type => type.PropertyTypes)
            .Where(type => type.Alias == alias)
            .Select(type => type.Key)];

    protected override Func<SiteDbContext, int, IEnumerable<MediaRecord>> CompileById() =>
        EF.CompileQuery((SiteDbContext db, int id) => MediaRecord.Query(db, null).Where(row => row.Id == id));

    protected override Func<SiteDbContext, Guid, IEnumerable<MediaRecord>> CompileByKey() =>
        EF.CompileQuery((SiteDbContext db, Guid key) => MediaRecord.Query(db, null).Where(row => row.Key == key));
}
