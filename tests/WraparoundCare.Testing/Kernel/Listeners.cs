using Umbraco.Cms.Core.Composing;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;

namespace WraparoundCare.Testing.Kernel;

/// <summary>Composes a site with somebody who listens, as an integrator would; found by the kernel itself.</summary>
public sealed class Listeners : IComposer
{
    public void Compose(IUmbracoBuilder builder)
    {
        builder.Services.Add(new(typeof(Listener), new Listener()));
        Listen<ContentRefreshNotification>(builder);
        Listen<ContentTreeChangeNotification>(builder);
        Listen<ContentPublishedNotification>(builder);
        Listen<MediaRefreshNotification>(builder);
        Listen<MemberRefreshNotification>(builder);
    }

    private static void Listen<TNotification>(IUmbracoBuilder builder)
        where TNotification : INotification
        => builder.AddNotificationHandler<TNotification, Forward<TNotification>>();

    private sealed class Forward<TNotification>(Listener listener) : INotificationHandler<TNotification>
        where TNotification : INotification
    {
        public void Handle(TNotification notification) => listener.On(notification);
    }
}

/// <summary>What a test does with the notifications that it hears.</summary>
public sealed class Listener
{
    public Action<INotification> On { get; set; } = _ => { };
}
