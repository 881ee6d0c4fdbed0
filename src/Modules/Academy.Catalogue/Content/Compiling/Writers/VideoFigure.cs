using System.Globalization;
using Academy.Catalogue.Content.Checking.Media;
using Academy.Catalogue.Content.Model;
using Academy.Catalogue.Content.Reading;
using Markdig.Renderers;

namespace Academy.Catalogue.Content.Compiling.Writers;

/// <summary>A video with captions, and its transcript made from them: what is heard and what is to be seen, readable without playing.</summary>
internal static class VideoFigure
{
    public static void Write(HtmlRenderer renderer, VideoBlock video, HtmlScope scope)
    {
        if (scope.Addresses.File(video.Source.Value) is not { } film || scope.Addresses.File(video.Captions.Value) is not { } captions)
            return;
        var id = scope.NextId("v");
        renderer.Write("<figure class=\"figure video\">");
        renderer.Write($"<video id=\"{id}\" controls preload=\"metadata\" data-requirement=\"").WriteEscape(film.Name).Write("\" aria-label=\"").WriteEscape(video.Title.Japanese).WriteLine("\">");
        renderer.Write("<source src=\"").WriteEscape(CourseAddresses.Of(film)).WriteLine($"\" type=\"{MediaTypes.Of(film.Path)}\">");
        renderer.Write("<track kind=\"captions\" srclang=\"ja\" label=\"日本語\" src=\"").WriteEscape(CourseAddresses.Of(captions)).WriteLine("\" default>");
        renderer.WriteLine("</video>");
        renderer.Caption(video.Title.Japanese);
        Transcript(renderer, captions, id);
        renderer.WriteLine("</figure>");
    }

    private static void Transcript(HtmlRenderer renderer, CourseFile captions, string video)
    {
        renderer.WriteLine("<details class=\"fold\"><summary>文字起こし</summary><div class=\"fold__body\"><ol class=\"transcript\">");
        var faults = new FileErrors(captions.Path, new List<ContentError>());
        foreach (var cue in WebVtt.Read(TextFile.Read(captions.Location, faults) ?? "", faults))
        {
            if (cue.Scene is { } scene)
                renderer.Write("<li class=\"transcript__scene\"><span>画面</span><span>").WriteEscape(scene).WriteLine("</span></li>");
            var time = string.Create(CultureInfo.InvariantCulture, $"{(int)cue.From.TotalMinutes}:{cue.From.Seconds:00}");
            renderer.Write($"<li><a class=\"num\" href=\"#{video}\" data-time=\"{cue.From.TotalSeconds.ToString(CultureInfo.InvariantCulture)}\" aria-label=\"{time} から再生\">{time}</a><span>");
            renderer.WriteEscape(cue.Text.Replace('\n', ' ')).WriteLine("</span></li>");
        }
        renderer.Write("</ol></div></details>");
    }
}
