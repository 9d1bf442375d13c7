"""One page of QtWebKit: commands as JSON lines on standard input, one answer a line on standard output."""
import base64
import json
import sys

from PyQt5.QtCore import QBuffer, QEvent, QEventLoop, QPoint, QPointF, QSize, Qt, QTimer, QUrl
from PyQt5.QtGui import QFocusEvent, QImage, QMouseEvent, QPainter
from PyQt5.QtWebKitWidgets import QWebPage
from PyQt5.QtWidgets import QApplication


def wait(milliseconds, done=None):
    loop = QEventLoop()
    if done is not None:
        done.connect(loop.quit)
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec_()


def answer(page, command):
    frame = page.mainFrame()
    if "open" in command:
        frame.load(QUrl(command["open"]))
        wait(20000, page.loadFinished)
        # Styles and pictures out of the cache of memory are laid out with the next turn.
        wait(30)
    elif "resize" in command:
        page.setViewportSize(QSize(*command["resize"]))
        wait(30)
    elif "evaluate" in command:
        return frame.evaluateJavaScript(command["evaluate"])
    elif "click" in command:
        place = QPointF(QPoint(*command["click"]))
        for kind, held in ((QEvent.MouseButtonPress, Qt.LeftButton), (QEvent.MouseButtonRelease, Qt.NoButton)):
            page.event(QMouseEvent(kind, place, Qt.LeftButton, held, Qt.NoModifier))
        wait(30)
    elif "screenshot" in command:
        image = QImage(page.viewportSize(), QImage.Format_RGB32)
        image.fill(Qt.white)
        painter = QPainter(image)
        frame.render(painter)
        painter.end()
        buffer = QBuffer()
        buffer.open(QBuffer.WriteOnly)
        image.save(buffer, "PNG")
        return base64.b64encode(bytes(buffer.data())).decode()
    return None


application = QApplication(sys.argv[:1])
the_page = QWebPage()
the_page.mainFrame().setScrollBarPolicy(Qt.Vertical, Qt.ScrollBarAlwaysOff)
the_page.mainFrame().setScrollBarPolicy(Qt.Horizontal, Qt.ScrollBarAlwaysOff)
# A page without a window has the focus only when it is told so.
the_page.event(QFocusEvent(QEvent.FocusIn))
for line in sys.stdin:
    print(json.dumps(answer(the_page, json.loads(line))), flush=True)
