using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Kernel.Website;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Durability.Tests.SiteNodes;

/// <summary>The media, dictionary item and document type of one writer.</summary>
internal sealed class SoakSurroundings(IServiceProvider services, string name)
{
    private int _number;
    private IMedia? _media;

    public void ChangeMedia()
    {
        var media = services.GetRequiredService<IMediaService>();
        if (_media is null)
        {
            _media = media.CreateMedia(name, Constants.System.Root, Constants.Conventions.MediaTypes.Folder);
            media.Save(_media);
        }
        else if (_number++ % 3 == 0)
        {
            media.MoveToRecycleBin(_media);
            _media = null;
        }
        else
        {
            _media.Name = $"{name} {_number}";
            media.Save(_media);
        }
    }

    public void ChangeDictionary() => Synchronously.Run(async () =>
    {
        var dictionary = services.GetRequiredService<IDictionaryItemService>();
        var language = (await services.GetRequiredService<ILanguageService>().GetAllAsync()).First();
        var text = new DictionaryTranslation(language, (++_number).ToString(CultureInfo.InvariantCulture));
        if (await dictionary.GetAsync(name) is { } item)
        {
            item.Translations = [text];
            await dictionary.UpdateAsync(item, Constants.Security.SuperUserKey);
        }
        else
        {
            await dictionary.CreateAsync(new DictionaryItem(name) { Translations = [text] }, Constants.Security.SuperUserKey);
        }

        return true;
    });

    public void ChangeType() => Synchronously.Run(async () =>
    {
        var types = services.GetRequiredService<IContentTypeService>();
        if (types.Get(name) is { } type)
        {
            type.PropertyTypes.Single().Alias = $"text{++_number}";
            await types.UpdateAsync(type, Constants.Security.SuperUserKey);
        }
        else
        {
            await new DocumentTypeBuilder(services, name).With("text").CreateAsync();
        }

        return true;
    });
}
