using System.Drawing;
using Umbraco.Cms.Core.Models;

namespace WraparoundCare.Kernel.Website.Images;

/// <summary>
/// Where the pixels of a made picture come from: the whole picture is scaled, a part of that is taken, and that is put on a canvas.
/// Everything in pixels, of the picture as visitors see it.
/// </summary>
internal sealed record ImageLayout(Size Scaled, Rectangle Part, Size Canvas, Point Place)
{
    public static ImageLayout For(Size source, ImageCommands commands)
    {
        var crop = commands.Crop;
        var region = new RectangleF(
            (float)(crop.Left * source.Width),
            (float)(crop.Top * source.Height),
            (float)((1 - crop.Left - crop.Right) * source.Width),
            (float)((1 - crop.Top - crop.Bottom) * source.Height));
        var (scaleX, scaleY) = Scale(region.Size, commands);
        var scaled = new Size(AtLeastOne(source.Width * scaleX), AtLeastOne(source.Height * scaleY));
        var fitted = new Size(AtLeastOne(region.Width * scaleX), AtLeastOne(region.Height * scaleY));
        var wanted = new Size(commands.Width ?? fitted.Width, commands.Height ?? fitted.Height);
        var isCut = commands.Mode == ImageCropMode.Crop;
        var isPadded = commands.Mode is ImageCropMode.Pad or ImageCropMode.BoxPad;
        var taken = isCut ? new Size(Math.Min(wanted.Width, fitted.Width), Math.Min(wanted.Height, fitted.Height)) : fitted;
        var canvas = isPadded ? wanted : taken;
        var part = new Rectangle(
            (int)Math.Round(region.X * scaleX) + Offset(fitted.Width, taken.Width, commands.FocalPoint.Left),
            (int)Math.Round(region.Y * scaleY) + Offset(fitted.Height, taken.Height, commands.FocalPoint.Top),
            Math.Min(taken.Width, scaled.Width),
            Math.Min(taken.Height, scaled.Height));
        part.X = Math.Clamp(part.X, 0, scaled.Width - part.Width);
        part.Y = Math.Clamp(part.Y, 0, scaled.Height - part.Height);
        var place = new Point(
            (int)((canvas.Width - part.Width) * commands.FocalPoint.Left), (int)((canvas.Height - part.Height) * commands.FocalPoint.Top));
        return new ImageLayout(scaled, part, isPadded ? canvas : part.Size, isPadded ? place : Point.Empty);
    }

    private static (double X, double Y) Scale(SizeF region, ImageCommands commands)
    {
        double? x = commands.Width / (double)region.Width;
        double? y = commands.Height / (double)region.Height;
        if (x is not { } toWidth || y is not { } toHeight)
        {
            var scale = x ?? y ?? 1;
            return (scale, scale);
        }

        var uniform = commands.Mode switch
        {
            ImageCropMode.Crop => Math.Max(toWidth, toHeight),
            ImageCropMode.Min => Math.Min(1, Math.Max(toWidth, toHeight)),
            ImageCropMode.BoxPad => Math.Min(1, Math.Min(toWidth, toHeight)),
            _ => Math.Min(toWidth, toHeight),
        };
        return commands.Mode == ImageCropMode.Stretch ? (toWidth, toHeight) : (uniform, uniform);
    }

    // The point comes to the middle as far as the picture reaches.
    private static int Offset(int whole, int taken, double point) =>
        (int)Math.Clamp(Math.Round((point * whole) - (taken / 2.0)), 0, Math.Max(0, whole - taken));

    private static int AtLeastOne(double pixels) => Math.Max(1, (int)Math.Round(pixels));
}
