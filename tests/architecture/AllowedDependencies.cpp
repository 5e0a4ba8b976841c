// SPDX-License-Identifier: GPL-3.0-or-later
#include "DependencyScan.h"

namespace meterdesk::test {

using namespace Qt::Literals::StringLiterals;

QList<ModuleRule> allowedDependencies()
{
    const QStringList core{u"QtCore"_s};
    const QStringList records{u"domain"_s, u"ports"_s};
    const QStringList backend{u"domain"_s, u"ports"_s, u"storage"_s, u"services"_s, u"tables"_s, u"receipt"_s};
    const QStringList wire{u"codec"_s, u"link"_s, u"session"_s, u"simulator"_s};
    return {
        {u"domain"_s, u"models/domain"_s, {}, core},
        {u"ports"_s, u"models/ports"_s, {u"domain"_s}, core},
        {u"storage"_s, u"models/storage"_s, records, core + QStringList{u"QtSql"_s}},
        {u"services"_s, u"models/services"_s, records + QStringList{u"storage"_s},
            core + QStringList{u"minizip"_s, u"sodium.h"_s}},
        {u"tables"_s, u"models/tables"_s, records, core + QStringList{u"QtGui"_s}},
        {u"receipt"_s, u"models/receipt"_s, {u"domain"_s},
            core + QStringList{u"QtGui"_s, u"qrencode.h"_s, u"windows.h"_s}},
        {u"codec"_s, u"protocol/codec"_s, {}, core},
        {u"link"_s, u"protocol/link"_s, {u"codec"_s}, core + QStringList{u"QtNetwork"_s, u"QtSerialPort"_s}},
        {u"session"_s, u"protocol/session"_s, {u"codec"_s, u"link"_s}, core},
        {u"simulator"_s, u"protocol/simulator"_s, {u"codec"_s}, core + QStringList{u"QtNetwork"_s, u"QtSerialPort"_s}},
        {u"ui"_s, u"ui"_s, records + QStringList{u"tables"_s, u"services"_s, u"receipt"_s},
            core + QStringList{u"QtGui"_s, u"QtWidgets"_s, u"QtPrintSupport"_s, u"QtCharts"_s, u"QtSvg"_s}},
        {u"app"_s, u"app"_s, backend + wire, core + QStringList{u"QtNetwork"_s}},
        {u"printing"_s, u"app/printing"_s, records,
            core + QStringList{u"QtGui"_s, u"QtNetwork"_s, u"QtSerialPort"_s, u"cups"_s, u"windows.h"_s}},
        {u"cli"_s, u"app/cli"_s, backend + wire + QStringList{u"app"_s}, core + QStringList{u"QtGui"_s}},
        {u"desktop"_s, u"app/desktop"_s, backend + wire + QStringList{u"app"_s, u"ui"_s, u"printing"_s},
            core + QStringList{u"QtGui"_s, u"QtWidgets"_s, u"QtNetwork"_s}},
        {u"simulator program"_s, u"app/simulator"_s, wire, core + QStringList{u"QtNetwork"_s}},
    };
}

} // namespace meterdesk::test
