using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Media;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;
using WraparoundCare.Kernel.Website.PropertyEditors.Blocks;
using WraparoundCare.Kernel.Website.PropertyEditors.Choices;
using WraparoundCare.Kernel.Website.PropertyEditors.Dates;
using WraparoundCare.Kernel.Website.PropertyEditors.Files;
using WraparoundCare.Kernel.Website.PropertyEditors.Html;
using WraparoundCare.Kernel.Website.PropertyEditors.Images;
using WraparoundCare.Kernel.Website.PropertyEditors.Links;
using WraparoundCare.Kernel.Website.PropertyEditors.Lists;
using WraparoundCare.Kernel.Website.PropertyEditors.Numbers;
using WraparoundCare.Kernel.Website.PropertyEditors.Pickers;
using WraparoundCare.Kernel.Website.PropertyEditors.RichText;
using WraparoundCare.Kernel.Website.PropertyEditors.Text;

namespace WraparoundCare.Kernel.Website.PropertyEditors;

public static class PropertyEditorBuilderExtensions
{
    public static IUmbracoBuilder AddPropertyEditors(this IUmbracoBuilder builder)
    {
        AddEditors(builder.DataEditors());
        AddConverters(builder.PropertyValueConverters());
        AddHtml(builder.Services);
        AddFiles(builder);
        builder.Services.AddKernelTexts();
        builder.Services.AddSingleton<EditorServices>();
        builder.Services.AddSingleton<ContentTypesOf>();
        builder.Services.AddSingleton<PickedNodeValidator>();
        builder.Services.AddSingleton<PickedMediaValidator>();
        builder.Services.AddSingleton<LinkDisplays>();
        builder.Services.AddSingleton<BlockElements>();
        builder.Services.AddSingleton<BlockPropertyTypes>();
        builder.Services.AddSingleton<BlockValues>();
        builder.Services.AddSingleton<BlockValidation>();
        builder.Services.AddSingleton<RichTextLinks>();
        builder.Services.AddSingleton<RichTextPictures>();
        builder.Services.AddSingleton<RichTextMarkup>();
        builder.Services.AddSingleton<RichTextUploads>();
        builder.Services.AddUnique<ITagPropertyIndexValueFactory, TagPropertyIndexValueFactory>();
        return builder;
    }

    private static void AddEditors(DataEditorCollectionBuilder editors) => editors
        .Add<BlockListPropertyEditor>()
        .Add<CheckBoxListPropertyEditor>()
        .Add<ColorPickerPropertyEditor>()
        .Add<DateOnlyPropertyEditor>()
        .Add<DateTimePropertyEditor>()
        .Add<DateTimeUnspecifiedPropertyEditor>()
        .Add<DateTimeWithTimeZonePropertyEditor>()
        .Add<DropDownPropertyEditor>()
        .Add<EmailAddressPropertyEditor>()
        .Add<FileUploadPropertyEditor>()
        .Add<ImageCropperPropertyEditor>()
        .Add<ListViewPropertyEditor>()
        .Add<MediaPickerPropertyEditor>()
        .Add<MultiNodeTreePickerPropertyEditor>()
        .Add<MultiUrlPickerPropertyEditor>()
        .Add<MultipleTextStringPropertyEditor>()
        .Add<RadioButtonListPropertyEditor>()
        .Add<RichTextPropertyEditor>()
        .Add<SingleBlockPropertyEditor>()
        .Add<SliderPropertyEditor>()
        .Add<TagsPropertyEditor>()
        .Add<TextAreaPropertyEditor>()
        .Add<TextBoxPropertyEditor>()
        .Add<TimeOnlyPropertyEditor>()
        .Add<TrueFalsePropertyEditor>();

    private static void AddConverters(PropertyValueConverterCollectionBuilder converters) => converters
        .Append<BlockListValueConverter>()
        .Append<ImageCropperValueConverter>()
        .Append<MarkdownValueConverter>()
        .Append<MediaPickerValueConverter>()
        .Append<MultiUrlPickerValueConverter>()
        .Append<RichTextValueConverter>()
        .Append<SingleBlockValueConverter>()
        .Append<ZonedDateValueConverter>();

    private static void AddHtml(IServiceCollection services)
    {
        services.AddUnique<IHtmlSanitizer, AllowListHtmlSanitizer>();
        services.AddUnique<IMarkdownSanitizer, MarkdownSanitizer>();
        services.AddUnique<IMarkdownToHtmlConverter, MarkdownConverter>();
    }

    private static void AddFiles(IUmbracoBuilder builder)
    {
        builder.MediaUrlGenerators().Add<MediaPaths>();
        builder.Services.AddSingleton<MediaPaths>();
        builder.Services.AddSingleton<UploadRules>();
        CheckedTemporaryFiles.Register(builder.Services);
        builder.Services.AddSingleton<UploadedFiles>();
        builder.Services.AddSingleton<UploadValidator>();
        builder.Services.AddSingleton<PropertyFiles>();
        builder.Services.AddSingleton<IFileStreamSecurityAnalyzer, ActiveContentAnalyzer>();
        builder.Services.AddSingleton<IFileStreamSecurityAnalyzer, SvgAnalyzer>();
        builder.Services.AddSingleton<UploadAutoFillProperties>();
        builder.AddNotificationHandler<MediaSavingNotification, FilePropertiesHandler>();
        builder.AddNotificationHandler<MediaDeletedNotification, FileRemovalHandler>();
        builder.AddNotificationHandler<ContentDeletedNotification, FileRemovalHandler>();
        builder.AddNotificationHandler<MemberDeletedNotification, FileRemovalHandler>();
        builder.AddNotificationHandler<ContentCopiedNotification, FileCopyHandler>();
    }
}
