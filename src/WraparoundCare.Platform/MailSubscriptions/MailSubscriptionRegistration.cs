using Microsoft.Extensions.DependencyInjection;
using WraparoundCare.Foundation.Mail;

namespace WraparoundCare.Platform.MailSubscriptions;

internal static class MailSubscriptionRegistration
{
    public static IServiceCollection AddMailSubscriptions(this IServiceCollection services) => services.AddMail();
}
