// SPDX-License-Identifier: GPL-3.0-or-later
#include "CutOffTexts.h"
#include "TestMain.h"

#include <QtTest/QTest>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>

using namespace meterdesk;
using namespace Qt::Literals::StringLiterals;

/// What `./dev shots` says of texts without room.
class CutOffTextsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatHasNoRoomIsNamed_data();
    void whatHasNoRoomIsNamed();
};

void CutOffTextsTest::whatHasNoRoomIsNamed_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("height");
    QTest::addColumn<bool>("isNamed");
    for (const char *kind : {"label", "check", "choice", "placeholder"}) {
        QTest::addRow("%s, wide", kind) << QString::fromLatin1(kind) << 400 << 40 << false;
        QTest::addRow("%s, narrow", kind) << QString::fromLatin1(kind) << 60 << 40 << true;
    }
    QTest::newRow("wrapped, high") << u"wrapped"_s << 60 << 400 << false;
    QTest::newRow("wrapped, low") << u"wrapped"_s << 60 << 20 << true;
    QTest::newRow("outside") << u"outside"_s << 400 << 40 << true;
}

void CutOffTextsTest::whatHasNoRoomIsNamed()
{
    QFETCH(QString, kind);
    QFETCH(int, width);
    QFETCH(int, height);
    QFETCH(bool, isNamed);
    const QString text = u"What a long text this is"_s;
    QWidget window;
    window.resize(500, 500);
    QWidget *widget = nullptr;
    if (kind == u"check") {
        widget = new QCheckBox(text, &window);
    } else if (kind == u"choice") {
        auto *choice = new QComboBox(&window);
        choice->addItem(text);
        widget = choice;
    } else if (kind == u"placeholder") {
        auto *edit = new QLineEdit(&window);
        edit->setPlaceholderText(text);
        widget = edit;
    } else {
        auto *label = new QLabel(text, &window);
        label->setWordWrap(kind == u"wrapped");
        widget = label;
    }
    widget->setObjectName(u"theOne"_s);
    widget->setGeometry(kind == u"outside" ? 300 : 0, 0, width, height);
    window.show();
    const QStringList found = cutOffTexts(window);
    QCOMPARE(found.size(), isNamed ? 1 : 0);
    if (isNamed)
        QVERIFY2(found.first().startsWith(u"theOne: 'What a long text this is'"), qPrintable(found.first()));
}

METERDESK_TEST(CutOffTextsTest)
#include "CutOffTextsTest.moc"
