using WraparoundCare.Search.Index;
using WraparoundCare.Search.Query;

namespace WraparoundCare.Search.Tests.Index;

public class DocumentTermsTests
{
    [Fact]
    public void Find_TermOfAVeryLongText_IsThereWithItsPlaces()
    {
        var terms = Enumerable.Range(0, 60_000).ToDictionary(
            number => $"term{number}",
            number => new List<Posting> { new(DocumentField.File, true, [number, number + 1000, number + 70_000]) });

        var document = DocumentTerms.Of(terms, [0, 0, 0, 0, 0, 180_000]);

        Assert.All(terms, term =>
        {
            var found = new TermPositions();
            Assert.True(document.Find(DocumentTerms.Hash(term.Key), found));
            Assert.Superset(term.Value[0].Positions.ToHashSet(), found.Whole(DocumentField.File).ToHashSet());
        });
        Assert.False(document.Find(DocumentTerms.Hash("nergens"), new TermPositions()));
    }
}
