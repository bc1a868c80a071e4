using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Options;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Kernel.Backoffice.FirstUser;
using WraparoundCare.Kernel.Website.Packaging;

namespace WraparoundCare.Web;

/// <summary>Failures at start that an operator can mend: told in one line, without a stack trace.</summary>
internal static class StartFailure
{
    /// <returns>The line to show, or null when the failure is ours and must be seen whole.</returns>
    public static string? Describe(Exception failure) => failure switch
    {
        DatabaseUnavailableException database => database.Message,
        PackageException package => package.Message,
        FirstUserException user => user.Message,
        DirectoryNotFoundException { TargetSite.DeclaringType.Name: nameof(PhysicalFileProvider) } root =>
            $"The folder {root.Message} does not exist. Make it, or name another one with --contentRoot.",
        OptionsValidationException options => string.Join(' ', options.Failures).ReplaceLineEndings(" "),
        AggregateException { InnerExceptions: [OptionsValidationException, ..] } all =>
            string.Join(' ', all.InnerExceptions.Select(Describe)),
        IOException { InnerException: Microsoft.AspNetCore.Connections.AddressInUseException inUse } => inUse.Message,
        _ => null,
    };
}
