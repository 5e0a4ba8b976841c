// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtCore/QTranslator>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QAbstractScrollArea>
#include <QtWidgets/QLabel>

#include "TestMain.h"
#include "TrainingDesk.h"
#include "shell/Page.h"

using namespace Qt::Literals::StringLiterals;
using namespace meterdesk;
using namespace meterdesk::test;

namespace {

bool isInScrollArea(const QWidget *widget)
{
    for (const QWidget *above = widget->parentWidget(); above; above = above->parentWidget()) {
        if (qobject_cast<const QAbstractScrollArea *>(above))
            return true;
    }
    return false;
}

/// What is wrong with a label or button in sight; nothing for others.
QString faultOf(const QWidget *widget)
{
    const auto *label = qobject_cast<const QLabel *>(widget);
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    if (!widget->isVisible() || (!label && !button) || (label && label->wordWrap()))
        return {};
    const QString text = label ? label->text() : button->text();
    if (text.isEmpty())
        return {};
    const QString name = widget->objectName() + u" \"%1\""_s.arg(text.left(30));
    // What elides by design has no least width, and a tool tip with the whole text.
    if (widget->width() < widget->minimumSizeHint().width() && widget->toolTip().isEmpty())
        return u"%1 is %2 px wide, needs %3"_s.arg(name).arg(widget->width()).arg(widget->minimumSizeHint().width());
    if (button && !isInScrollArea(button) && widget->visibleRegion().boundingRect() != widget->rect())
        return name + u" is covered or outside"_s;
    return {};
}

} // namespace

/// Every page as it opens, in both languages, in the smallest window and on a 4K screen: no label and no button is
/// narrower than its text or pushed out of sight. A second entry of ctest runs it at 200 % (QT_SCALE_FACTOR).
class NothingCutOffTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void pages_data();
    void pages();
};

void NothingCutOffTest::pages_data()
{
    QTest::addColumn<bool>("chinese");
    QTest::newRow("zh") << true;
    QTest::newRow("en") << false;
}

void NothingCutOffTest::pages()
{
    QFETCH(const bool, chinese);
    QTranslator words;
    if (chinese) {
        QLocale::setDefault(QLocale(QLocale::Chinese, QLocale::China));
        QVERIFY(words.load(u":/meterdesk/translations/meterdesk_zh_CN.qm"_s));
        QCoreApplication::installTranslator(&words);
    }
    const auto restored = qScopeGuard([] { QLocale::setDefault(QLocale::c()); });
    TrainingDesk desk(u"2017-05-16 09:00:00"_s);
    desk.start();
    MainWindow &window = desk.hand().window();
    QStringList faults;
    for (const QSize size : {QSize(1366, 697), QSize(3840, 2160)}) {
        window.resize(size);
        for (const PageDescriptor &page : window.pages()) {
            window.openPage(page.id);
            QCoreApplication::sendPostedEvents();
            QCoreApplication::processEvents(); // layouts that were put off
            for (const QWidget *widget : window.findChildren<QWidget *>()) {
                if (const QString fault = faultOf(widget); !fault.isEmpty())
                    faults += u"%1 at %2: %3"_s.arg(page.id).arg(size.width()).arg(fault);
            }
        }
    }
    faults.removeDuplicates();
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

METERDESK_TEST(NothingCutOffTest)
#include "NothingCutOffTest.moc"
