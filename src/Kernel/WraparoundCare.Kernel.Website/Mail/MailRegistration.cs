using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Mail;
using Umbraco.Extensions;

namespace WraparoundCare.Kernel.Website.Mail;

internal static class MailRegistration
{
    public static IUmbracoBuilder AddMail(this IUmbracoBuilder builder)
    {
        builder.Services.AddSingleton<MailRoute>().AddSingleton<MailFolder>().AddUnique<IEmailSender, EmailSender>();
        return builder;
    }
}
