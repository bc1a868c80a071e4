using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.TemporaryFile;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Extensions;

namespace WraparoundCare.Kernel.Website.PropertyEditors.Files;

/// <summary>
/// The waiting room of uploads. The kernel's own refuses by name and by what a browser would run; this one also what is not what its name
/// promises, so that who sends it is told at once and not when the item is saved.
/// </summary>
/// <param name="inner">The kernel's own, which it keeps to itself.</param>
/// <param name="rules">What is accepted.</param>
internal sealed class CheckedTemporaryFiles(ITemporaryFileService inner, UploadRules rules) : ITemporaryFileService
{
    private const int LongestExtension = 20;

    public async Task<Attempt<TemporaryFileModel?, TemporaryFileOperationStatus>> CreateAsync(CreateTemporaryFileModel createModel)
    {
        if (UploadRules.Extension(createModel).Length is 0 or > LongestExtension)
        {
            return Refuse(TemporaryFileOperationStatus.FileExtensionNotAllowed);
        }

        // It would be a file that the system hides.
        if (string.IsNullOrWhiteSpace(Path.GetFileNameWithoutExtension(createModel.FileName).Trim('.')))
        {
            return Refuse(TemporaryFileOperationStatus.InvalidFileName);
        }

        return rules.AllowsName(createModel) && !rules.AllowsContent(createModel)
            ? Refuse(TemporaryFileOperationStatus.UploadBlocked)
            : await inner.CreateAsync(createModel);
    }

    public Task<Attempt<TemporaryFileModel?, TemporaryFileOperationStatus>> DeleteAsync(Guid key) => inner.DeleteAsync(key);

    public Task<TemporaryFileModel?> GetAsync(Guid key) => inner.GetAsync(key);

    public Task<IEnumerable<Guid>> CleanUpOldTempFiles() => inner.CleanUpOldTempFiles();

    private static Attempt<TemporaryFileModel?, TemporaryFileOperationStatus> Refuse(TemporaryFileOperationStatus status) =>
        Attempt.FailWithStatus<TemporaryFileModel?, TemporaryFileOperationStatus>(status, null);

    /// <summary>Puts it in front of the one that is registered.</summary>
    public static void Register(IServiceCollection services)
    {
        var kernel = services.Last(service => service.ServiceType == typeof(ITemporaryFileService)).ImplementationType
            ?? throw new InvalidOperationException("The kernel's temporary files are not registered as a type.");
        services.AddUnique<ITemporaryFileService>(provider => new CheckedTemporaryFiles(
            (ITemporaryFileService)ActivatorUtilities.CreateInstance(provider, kernel), provider.GetRequiredService<UploadRules>()));
    }
}
