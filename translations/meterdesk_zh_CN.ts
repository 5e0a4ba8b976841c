<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>PillState</name>
    <message>
        <location filename="../models/tables/PillState.cpp" line="+13"/>
        <source>Online</source>
        <translation>在线</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Offline</source>
        <translation>离线</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Closed</source>
        <translation>合闸</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Tripped</source>
        <translation>跳闸</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Protected</source>
        <translation>保电</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>No meter</source>
        <translation>未配表</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>OK</source>
        <translation>成功</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Missing</source>
        <translation>未采到</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Timed out</source>
        <translation>超时</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>To check</source>
        <translation>待核对</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Sending</source>
        <translation>下发中</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Queued</source>
        <translation>排队</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Reversed</source>
        <translation>已冲正</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Reprinted</source>
        <translation>补打</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Enabled</source>
        <translation>启用</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Disabled</source>
        <translation>停用</translation>
    </message>
</context>
</TS>
