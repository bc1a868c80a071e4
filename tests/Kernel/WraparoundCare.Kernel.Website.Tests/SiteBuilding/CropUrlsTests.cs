using Umbraco.Cms.Core.Media;
using Umbraco.Cms.Core.Models;
using WraparoundCare.Kernel.Website.PropertyEditors.Images;
using WraparoundCare.Kernel.Website.SiteBuilding;

namespace WraparoundCare.Kernel.Website.Tests.SiteBuilding;

public sealed class CropUrlsTests
{
    private static readonly ImageCropperValue Picture = new()
    {
        Src = "/media/a/foto.jpg",
        FocalPoint = new ImageFocalPoint { Left = 0.2m, Top = 0.3m },
        Crops =
        [
            new ImageCrop
            {
                Alias = "kop",
                Width = 800,
                Height = 200,
                Coordinates = new ImageCropCoordinates { X1 = 0.1m, Y1 = 0.2m, X2 = 0.3m, Y2 = 0.4m },
            },
            new ImageCrop { Alias = "tegel", Width = 300, Height = 300 },
        ],
    };

    [Fact]
    public void GetCropUrl_CropOfTheEditor_AsksForThatPart()
    {
        var images = new Recorder();

        Assert.Equal("made", Picture.GetCropUrl("kop", images));

        Assert.Equal((800, 200, 0.3m), (images.Asked!.Width, images.Asked.Height, images.Asked.Crop!.Right));
        Assert.Null(images.Asked.FocalPoint);
    }

    [Fact]
    public void GetCropUrl_CropThatNobodyCut_KeepsTheFocalPointInView()
    {
        var images = new Recorder();

        Picture.GetCropUrl("TEGEL", images);

        Assert.Equal((300, 0.2m), (images.Asked!.Width, images.Asked.FocalPoint!.Left));
        Assert.Null(images.Asked.Crop);
    }

    [Fact]
    public void GetCropUrl_NobodyMakesPictures_GivesTheWholeOne()
    {
        Assert.Equal(Picture.Src, Picture.GetCropUrl("kop", new NoopImageUrlGenerator()));
        Assert.Null(Picture.GetCropUrl("onbekend", new NoopImageUrlGenerator()));
        Assert.Null(new ImageCropperValue().GetCropUrl("kop", new NoopImageUrlGenerator()));
    }

    private sealed class Recorder : IImageUrlGenerator
    {
        public ImageUrlGenerationOptions? Asked { get; private set; }

        public IEnumerable<string> SupportedImageFileTypes => [];

        public string? GetImageUrl(ImageUrlGenerationOptions options)
        {
            Asked = options;
            return "made";
        }
    }
}
