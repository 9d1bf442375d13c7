using System.Text.Json;

namespace CampaignSite.BrowserTests.Engines;

/// <summary>A browser engine with one page, driven by the few commands that every engine since 2016 has.</summary>
internal interface IEngine : IAsyncDisposable
{
    /// <summary>Sizes the window and opens an address; done when the page and what it names have loaded.</summary>
    /// <param name="width">Of the page's window, in CSS pixels.</param>
    /// <param name="height">Likewise.</param>
    Task OpenAsync(Uri address, int width, int height);

    /// <summary>Sizes the window and leaves the page in it.</summary>
    Task ResizeAsync(int width, int height);

    /// <summary>The value of an expression in ECMAScript 5, as JSON.</summary>
    Task<JsonElement> EvaluateAsync(string expression);

    /// <summary>Presses the main button of the mouse at a place of the window, in CSS pixels.</summary>
    Task ClickAsync(double x, double y);

    /// <summary>What the window shows, as PNG.</summary>
    Task<byte[]> ScreenshotAsync();
}
