// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtCore/QCommandLineParser>
#include <QtCore/QSettings>
#include <QtCore/QTimer>
#include <QtWidgets/QApplication>

#include "Desktop.h"
#include "FirstRunGuide.h"
#include "ProgramLanguage.h"
#include "Shots.h"
#include "settings/Appearance.h"
#include "theme/Theme.h"

using namespace meterdesk;
using namespace Qt::Literals::StringLiterals;

namespace {

DesktopOptions optionsOf(QApplication &application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"The front desk of a building with prepaid electricity meters"_s);
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({{u"db"_s, u"Opens this database."_s, u"FILE"_s},
        {u"training"_s, u"Opens the training database with the virtual building."_s},
        {u"fresh"_s, u"Begins the training anew."_s},
        {u"until-usable"_s, u"Ends as soon as the window has painted its first page (to measure the start)."_s},
        {u"shots"_s, u"Writes pictures of every page of the training building, then ends."_s, u"DIR"_s},
        {u"size"_s, u"Size of the window in pictures, 1366x697 by default."_s, u"WxH"_s},
        {u"lang"_s, u"Language: zh or en; the system's by default."_s, u"CODE"_s},
        {u"theme"_s, u"Colours: light or dark; the system's by default."_s, u"NAME"_s}});
    parser.process(application);
    DesktopOptions options;
    options.databasePath = parser.value(u"db"_s);
    options.shotsFolder = parser.value(u"shots"_s);
    if (const QStringList sides = parser.value(u"size"_s).split(u'x'); sides.size() == 2)
        options.shotsSize = {sides.first().toInt(), sides.last().toInt()};
    options.training = parser.isSet(u"training"_s) || !options.shotsFolder.isEmpty();
    options.untilUsable = parser.isSet(u"until-usable"_s);
    options.fresh = parser.isSet(u"fresh"_s) || !options.shotsFolder.isEmpty();
    options.theme = parser.value(u"theme"_s);
    QString language = parser.value(u"lang"_s);
    if (language.isEmpty())
        language = Appearance::load(QSettings()).language;
    options.language = ProgramLanguage::codeOf(language);
    return options;
}

} // namespace

int main(int argc, char **argv)
{
    QGuiApplication::setHighDpiScaleFactorRoundingPolicy(Qt::HighDpiScaleFactorRoundingPolicy::PassThrough);
    QApplication application(argc, argv);
    QApplication::setOrganizationName(u"MeterDesk"_s);
    QApplication::setApplicationName(u"meterdesk"_s);
    QApplication::setApplicationVersion(QStringLiteral(METERDESK_VERSION));
    DesktopOptions options = optionsOf(application);
    // Pictures show the plain looks, whoever takes them.
    if (options.shotsFolder.isEmpty())
        Appearance::load(QSettings()).apply();
    if (options.theme == "light"_L1 || options.theme == "dark"_L1)
        Theme::instance().setChoice(options.theme == "dark"_L1 ? SchemeChoice::Dark : SchemeChoice::Light);
    Theme::instance().install(application);

    std::unique_ptr<Desktop> desktop;
    std::function<void(DesktopOptions)> begin = [&](const DesktopOptions &chosen) {
        desktop = std::make_unique<Desktop>(chosen);
        QObject::connect(desktop.get(), &Desktop::ready, &application, [&, chosen] {
            // The first turn of the loop after the window was shown paints it.
            if (chosen.untilUsable)
                return QTimer::singleShot(
                    0, &application, [] { QTimer::singleShot(0, qApp, &QCoreApplication::quit); });
            if (chosen.shotsFolder.isEmpty())
                return;
            (new Shots(*desktop, chosen, desktop.get()))->start();
        });
        QObject::connect(
            desktop.get(), &Desktop::failed, &application,
            [&, chosen](const Error &error) {
                if (!chosen.shotsFolder.isEmpty()) {
                    qCritical("%s: %s", qPrintable(errorCodeName(error.code)), qPrintable(error.detail));
                    return QCoreApplication::exit(1);
                }
                auto *guide = new FirstRunGuide(error, desktop->holder());
                guide->setAttribute(Qt::WA_DeleteOnClose);
                QObject::connect(guide, &FirstRunGuide::trainingChosen, &application, [&, chosen] {
                    DesktopOptions next = chosen;
                    next.training = true;
                    next.databasePath.clear();
                    begin(next);
                });
                QObject::connect(guide, &FirstRunGuide::fileChosen, &application, [&, chosen](const QString &path) {
                    DesktopOptions next = chosen;
                    next.training = false;
                    next.databasePath = path;
                    begin(next);
                });
                QObject::connect(guide, &FirstRunGuide::liveChosen, &application, [&, chosen](const QString &path) {
                    DesktopOptions next = chosen;
                    next.training = false;
                    next.databasePath = path;
                    next.makeLive = true;
                    begin(next);
                });
                guide->open();
            },
            Qt::QueuedConnection);
        desktop->start();
    };
    begin(options);
    const int result = QApplication::exec();
    desktop.reset();
    return result;
}
