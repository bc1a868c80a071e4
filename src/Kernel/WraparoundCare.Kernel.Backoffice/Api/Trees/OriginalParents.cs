using System.Globalization;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services;

namespace WraparoundCare.Kernel.Backoffice.Api.Trees;

/// <summary>
/// Notes where something stood that goes to the recycle bin, so that it can be put back; forgets it when it is. The note is a relation,
/// which the kernel looks up and does not make.
/// </summary>
internal sealed class OriginalParents(IRelationService relations, IEntityService entities)
    : INotificationHandler<MediaMovedToRecycleBinNotification>,
        INotificationHandler<ContentMovedToRecycleBinNotification>,
        INotificationHandler<MediaMovedNotification>,
        INotificationHandler<ContentMovedNotification>
{
    private const string OfMedia = Constants.Conventions.RelationTypes.RelateParentMediaFolderOnDeleteAlias;
    private const string OfDocuments = Constants.Conventions.RelationTypes.RelateParentDocumentOnDeleteAlias;

    public void Handle(MediaMovedToRecycleBinNotification notification) => Note(notification.MoveInfoCollection, OfMedia);

    public void Handle(ContentMovedToRecycleBinNotification notification) => Note(notification.MoveInfoCollection, OfDocuments);

    public void Handle(MediaMovedNotification notification) =>
        Forget(notification.MoveInfoCollection, Constants.System.RecycleBinMediaString, OfMedia);

    public void Handle(ContentMovedNotification notification) =>
        Forget(notification.MoveInfoCollection, Constants.System.RecycleBinContentString, OfDocuments);

    private void Note<TNode>(IEnumerable<MoveToRecycleBinEventInfo<TNode>> moves, string relation)
        where TNode : ITreeEntity
    {
        foreach (var move in moves)
        {
            var parent = int.Parse(move.OriginalPath.Split(',')[^2], CultureInfo.InvariantCulture);
            if (entities.Exists(parent) && !relations.AreRelated(parent, move.Entity.Id, relation))
            {
                relations.Relate(parent, move.Entity.Id, relation);
            }
        }
    }

    private void Forget<TNode>(IEnumerable<MoveEventInfo<TNode>> moves, string bin, string relation)
        where TNode : ITreeEntity
    {
        foreach (var move in moves.Where(move => move.OriginalPath.Split(',').Contains(bin)))
        {
            foreach (var note in relations.GetByChildId(move.Entity.Id, relation).ToList())
            {
                relations.Delete(note);
            }
        }
    }
}
