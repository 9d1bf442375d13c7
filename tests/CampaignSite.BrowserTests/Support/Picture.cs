namespace CampaignSite.BrowserTests.Support;

/// <summary>What eyes see, where styles alone do not tell.</summary>
internal static class Picture
{
    // Decoded by the browser, from memory: no policy of the page prevents it.
    private const string Ink = """
        async base64 => {
          const bytes = Uint8Array.from(atob(base64), sign => sign.charCodeAt(0));
          const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
          const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
          canvas.drawImage(bitmap, 0, 0);
          const { data } = canvas.getImageData(0, 0, bitmap.width, bitmap.height);
          const counts = new Map();
          for (let i = 0; i < data.length; i += 4) {
            const colour = data[i] << 16 | data[i + 1] << 8 | data[i + 2];
            counts.set(colour, (counts.get(colour) ?? 0) + 1);
          }
          const [ground] = [...counts].reduce((a, b) => b[1] > a[1] ? b : a);
          const far = colour => [16, 8, 0].some(shift => Math.abs((colour >> shift & 255) - (ground >> shift & 255)) > 96);
          return [...counts].filter(([colour]) => far(colour)).reduce((sum, [, count]) => sum + count, 0) / (data.length / 4);
        }
        """;

    /// <summary>The share of a picture (0 to 1) that differs clearly from its commonest colour.</summary>
    public static async Task<double> InkAsync(ILocator element)
    {
        ArgumentNullException.ThrowIfNull(element);
        return await InkAsync(element.Page, await element.ScreenshotAsync());
    }

    public static Task<double> InkAsync(IPage page, byte[] png)
    {
        ArgumentNullException.ThrowIfNull(page);
        return page.EvaluateAsync<double>(Ink, Convert.ToBase64String(png));
    }
}
